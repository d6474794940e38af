package org.singlewindow.web.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Network;
import org.singlewindow.kernel.setting.PublicUrl;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.setting.SettingWords;

/**
 * What the operator said about the way in.
 *
 * @param trusted proxies whose {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} are believed
 * @param url     by which clients reach us, whatever a request says; empty where the request is to be asked
 */
public record FrontDoor(List<Network> trusted, Optional<URI> url) {

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([^:]*):\\d+");
    private static final int MOST_HOPS = 16;

    /** Behind what it is made with. */
    private static final FrontDoor AS_SET = of(Settings.find(Setting.TRUSTED_PROXIES).orElse(""),
            Settings.find(Setting.PUBLIC_URL).orElse(""));

    public FrontDoor {
        trusted = List.copyOf(trusted);
    }

    public static FrontDoor asSet() {
        return AS_SET;
    }

    /** Of words that were looked at when they were read. */
    static FrontDoor of(String proxies, String url) {
        return new FrontDoor(SettingWords.of(proxies).stream().map(Network::parse).flatMap(Optional::stream).toList(),
                PublicUrl.parse(url));
    }

    public RequestOrigin arrivalOf(HttpServletRequest request) {
        RequestOrigin direct = new RequestOrigin(request.getRemoteAddr(), request.getScheme(), request.getServerName(),
                request.getServerPort());
        return trusted.isEmpty() && url.isEmpty() ? direct
                : arrival(direct, name -> String.join(",", Collections.list(request.getHeaders(name))));
    }

    /** @param header all values of a header with commas between, empty where there is none */
    RequestOrigin arrival(RequestOrigin direct, Function<String, String> header) {
        RequestOrigin arrival = trusts(direct.address()) ? forwarded(direct, header) : direct;
        return url.map(known -> new RequestOrigin(arrival.address(), known.getScheme(), known.getHost(),
                known.getPort() < 0 ? RequestOrigin.usualPort(known.getScheme()) : known.getPort())).orElse(arrival);
    }

    /**
     * Read from our side, for whatever stands left of the first address that nobody vouches for, its sender may have
     * made up.
     */
    private RequestOrigin forwarded(RequestOrigin direct, Function<String, String> header) {
        List<String> chain = list(header.apply("X-Forwarded-For"));
        String client = direct.address();
        int hops = 0;
        while (hops < Math.min(chain.size(), MOST_HOPS) && trusts(client)) {
            Optional<String> before = addressIn(chain.get(chain.size() - 1 - hops));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
            hops++;
        }
        String scheme = saidBy(hops, header.apply("X-Forwarded-Proto")).map(said -> said.toLowerCase(Locale.ROOT))
                .filter(said -> said.equals("https") || said.equals("http")).orElse(direct.scheme());
        Optional<Matcher> host = saidBy(hops, header.apply("X-Forwarded-Host")).map(PublicUrl.HOST::matcher)
                .filter(Matcher::matches);
        boolean samePort = host.isEmpty() && scheme.equals(direct.scheme());
        int port = host.map(said -> said.group(2)).map(Integer::valueOf)
                .orElse(samePort ? direct.port() : RequestOrigin.usualPort(scheme));
        return new RequestOrigin(client, scheme, host.map(said -> said.group(1)).orElse(direct.host()), port);
    }

    /** Each proxy adds its word behind the others', or there is one for all. */
    private static Optional<String> saidBy(int hops, String values) {
        List<String> said = list(values);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(Math.max(0, said.size() - Math.max(1, hops))));
    }

    private boolean trusts(String address) {
        Optional<InetAddress> known = Network.address(address);
        return known.isPresent() && trusted.stream().anyMatch(network -> network.holds(known.get()));
    }

    private static Optional<String> addressIn(String said) {
        Matcher withPort = WITH_PORT.matcher(said);
        boolean plain = !withPort.matches();
        String address = plain ? said : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        return Network.address(address).map(InetAddress::getHostAddress);
    }

    private static List<String> list(String values) {
        List<String> list = new ArrayList<>();
        for (String each : values.split(",")) {
            if (!each.isBlank()) {
                list.add(each.strip());
            }
        }
        return list;
    }
}
