package org.singlewindow.bench.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A country in which nobody trades, with so many agencies that a declaration can be sent to as many recipients as one
 * likes: the commodity code of its first item says how many. The country's own queue is one of them.
 */
public final class BenchCountry {
    public static final String CODE = "AQ";
    public static final String TRADER = "trader.aq";
    public static final String GATEWAY = "gateway.aq";
    private static final String DESTINATION = "BV";

    private BenchCountry() {
    }

    /** Where goods go: a country that takes no part, so that no recipient comes from there. */
    static String destination() {
        return DESTINATION;
    }

    /** @param recipients the numbers of recipients that documents will ask for */
    public static byte[] zip(Collection<Integer> recipients) {
        int agencies = recipients.stream().mapToInt(Integer::intValue).max().orElseThrow() - 1;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("country.properties", "code=AQ\nname=Terra Australis\nlocalName=Terra Australis\n");
        files.put("agencies.csv", lines("code,name,local_name,hours", agencies,
                i -> agency(i) + ",Agency " + i + ",Agency " + i + ",24"));
        files.put("participants.csv",
                "code,kind,name,local_name\nAQ-T0000001,TRADER,Penguin Trading,Penguin Trading\n");
        files.put("people.csv",
                lines("sign_in,name,participant,roles\n" + TRADER + ",Trader,AQ-T0000001,TRADER\n" + GATEWAY
                        + ",Gateway,AQ,GATEWAY",
                        agencies, i -> officer(i) + ",Officer " + i + "," + agency(i) + ",OFFICER GATEWAY"));
        files.put("offices.csv", "code,name,un_locode\nAQ000001,Ross Island,\nAQ000002,Palmer,\n");
        files.put("border-posts.csv",
                "code,name,neighbour,un_locode,modes\nAQ000009,Hope Bay," + DESTINATION + ",,1\n");
        files.put("routing.csv", lines("rule,agency,duty,regime,role,hs,post,document,dangerous,text", agencies,
                i -> "r" + i + "," + agency(i) + ",APPROVE,*,EXPORTING," + codes(recipients, i) + ",*,*,*,Measured"));
        return zip(files);
    }

    public static String agency(int number) {
        return CODE + "-A" + number;
    }

    public static String officer(int number) {
        return "agency" + number + ".aq";
    }

    /** The commodity code that goes to so many recipients. */
    static String commodity(int recipients) {
        return "847130%04d".formatted(recipients);
    }

    private static String codes(Collection<Integer> recipients, int agency) {
        return recipients.stream().filter(wanted -> wanted - 1 >= agency).map(BenchCountry::commodity)
                .collect(Collectors.joining(" "));
    }

    private static String lines(String first, int count, IntFunction<String> line) {
        StringBuilder text = new StringBuilder(first).append('\n');
        for (int i = 1; i <= count; i++) {
            text.append(line.apply(i)).append('\n');
        }
        return text.toString();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
