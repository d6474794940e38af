package org.singlewindow.onboarding;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.routing.Routing;

/**
 * Takes a country in, or brings it up to date, from its files. Loading the same files again changes nothing. Whoever
 * asks this node sees the change at once, the other nodes see it within seconds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Onboarding {

    @Inject
    Loading loading;

    @Inject
    RegionVersionRepository versions;

    @Inject
    Consequences consequences;

    /**
     * What is wrong with the files of a zipped directory; nothing is changed. It is not even unpacked for others than
     * may ask.
     */
    public Report check(byte[] zip, SignedInAs who) {
        Policy.require(UseCase.CHECK_COUNTRY, who);
        return loading.check(RegionFiles.fromZip(zip));
    }

    /** The same for somebody who has seen this version of the country, 0 for none. */
    public Report check(byte[] zip, ToIntFunction<String> seen, SignedInAs who) {
        Policy.require(UseCase.CHECK_COUNTRY, who);
        return loading.take(RegionFiles.fromZip(zip), Intent.check().after(seen));
    }

    /** Loads the files unless something forbids it; the report says what. */
    public Report load(byte[] zip, SignedInAs who) {
        Policy.require(UseCase.LOAD_COUNTRY, who);
        return loading.load(RegionFiles.fromZip(zip), who.signIn());
    }

    /**
     * The same for somebody who has seen this version of the country, 0 for none: what came into force since is not
     * overwritten.
     */
    public Report load(byte[] zip, ToIntFunction<String> seen, SignedInAs who) {
        Policy.require(UseCase.LOAD_COUNTRY, who);
        return loading.take(RegionFiles.fromZip(zip), Intent.load(who.signIn()).after(seen));
    }

    /** The same, but only checked where they do not agree to what is pointed out. The files are examined once. */
    public Report load(byte[] zip, ToIntFunction<String> seen, Predicate<List<FileProblem>> agreed, SignedInAs who) {
        Policy.require(UseCase.LOAD_COUNTRY, who);
        return loading.take(RegionFiles.fromZip(zip), Intent.load(who.signIn()).after(seen).agreeing(agreed));
    }

    /**
     * Rules in force that name a post which the country of that post does not have: whoever loads those files has to
     * change them.
     */
    public List<Routing.NamedPost> hanging(SignedInAs who) {
        Policy.require(UseCase.CHECK_COUNTRY, who);
        return consequences.hanging();
    }

    /** By country, or {@code REGION}: the version in force. */
    public Map<String, Integer> versions(SignedInAs who) {
        Policy.require(UseCase.CHECK_COUNTRY, who);
        return versions.read().byHome().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().version()));
    }
}
