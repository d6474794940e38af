package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.Office;
import org.singlewindow.reference.Offices;

/** In which country an office or a border post lies. */
@RequestScoped
class OfficeCountries {

    @Inject
    Offices offices;

    Optional<CountryCode> findCountry(String code) {
        return offices.find(code).map(Office::country)
                .or(() -> offices.findBorderPost(code).map(BorderPost::country));
    }
}
