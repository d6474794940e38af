package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;

/**
 * The participating countries' offices and border posts, in memory. Those that are retired are in no list and found for
 * no document; whoever reads what is past finds them by {@link #nameOf} and as retired ones.
 */
@ApplicationScoped
public class Offices {

    @Inject
    OfficeRepository repository;

    private final Snapshot<Places> places = new Snapshot<>(() -> repository.read());

    public Optional<Office> find(String code) {
        return Optional.ofNullable(places.get().offices().get(code));
    }

    public Optional<BorderPost> findBorderPost(String code) {
        return Optional.ofNullable(places.get().posts().get(code));
    }

    /** True where an office or a border post has this code. */
    public boolean has(String code) {
        return find(code).isPresent() || findBorderPost(code).isPresent();
    }

    /** In which country the office or the border post with this code lies. */
    public Optional<CountryCode> findCountry(String code) {
        return find(code).map(Office::country).or(() -> findBorderPost(code).map(BorderPost::country));
    }

    public Optional<Office> findRetired(String code) {
        return Optional.ofNullable(places.get().retired().offices().get(code));
    }

    public Optional<BorderPost> findRetiredBorderPost(String code) {
        return Optional.ofNullable(places.get().retired().posts().get(code));
    }

    /** Of an office or a border post, a retired one as well. */
    public Optional<String> nameOf(String code) {
        return find(code).or(() -> findRetired(code)).map(Office::name)
                .or(() -> findBorderPost(code).or(() -> findRetiredBorderPost(code)).map(BorderPost::name));
    }

    /**
     * Countries with a place whose code differs from this one in nothing but the letters of the country, which may be
     * lost, or in capitals and small ones, and those with a place of this name.
     */
    public Set<CountryCode> resembling(String code) {
        return places.get().resembling(code);
    }

    /** Codes of the offices and border posts with exactly this name, in capitals or small letters. */
    public Set<String> named(String name) {
        return places.get().named(name);
    }

    /** Countries with a place whose name begins with these words, or with whose name these words begin. */
    public Set<CountryCode> beginning(String words) {
        return places.get().beginning(words);
    }

    /** By code. */
    public List<Office> list(CountryCode country) {
        return places.get().offices().values().stream().filter(office -> office.country().equals(country)).toList();
    }

    /** By code. */
    public List<BorderPost> borderPosts(CountryCode country) {
        return places.get().posts().values().stream().filter(post -> post.country().equals(country)).toList();
    }

    void refresh() {
        places.refresh();
    }
}
