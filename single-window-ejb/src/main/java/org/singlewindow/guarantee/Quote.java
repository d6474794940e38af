package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.tier.EvidenceItem;

/**
 * What a transit would cost, before anything is lodged.
 *
 * @param atStake   what may have to be paid at most; a lock takes it from the reference amount, whatever was lodged
 * @param holder    whose share it is
 * @param tier      per cent that the holder lodges
 * @param grn       of the guarantee that allows it; empty where none does
 * @param declared  what a declaration has to name of that guarantee, in the money in which it is kept; empty where that
 *                  is the money of the quote: what is named in another is not covered, for nobody makes up a rate then
 * @param lodged    what stands behind it
 * @param forms     one a type that the first country takes
 * @param national  what a guarantee of its own in each country would cost
 * @param saved     by the cheapest form that is good in all countries, against all national ones together; below
 *                  nothing where it is dearer, empty where one of them is unknown
 * @param next      what leads to a lower share; empty at the lowest, and where no lower one may be used
 * @param suspended fraud brakes that meet these goods on this way
 */
public record Quote(Money atStake, AmountRule rule, LocalDate day, List<ItemAtStake> items, String holder, int tier,
        Optional<String> grn, Optional<Money> declared, Money lodged, List<FormPrice> forms,
        List<NationalPrice> national,
        Optional<Money> saved, Optional<NextTier> next, List<FraudBrake.National> suspended) {

    /** @param price for one movement; empty where nobody knows it @param deposit what has to be lodged for it */
    public record FormPrice(GuaranteeType type, Optional<Money> price, Money deposit) {}

    /** @param charges what that country would take @param price of a guarantee for it; each empty where unknown */
    public record NationalPrice(CountryCode country, Optional<Money> charges, Optional<Money> price) {}

    /** @param missing what it asks for and the holder does not meet; where that is nothing, customs may decide on it */
    public record NextTier(int tier, List<EvidenceItem> missing, Money lodged) {}
}
