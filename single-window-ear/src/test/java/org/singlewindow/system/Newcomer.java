package org.singlewindow.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A country that joins while the system runs: two agencies, one border post, and transit that its transport office
 * approves at that post.
 */
final class Newcomer {

    static final String PATH = "/api/admin/regions";

    private final String code;
    private final Map<String, String> files = new TreeMap<>();

    /** {@code neighbour} has a border with it. */
    Newcomer(String code, String neighbour) {
        this.code = code;
        files.put("country.properties", "code=CC\nname=Newcomer\n");
        files.put("agencies.csv",
                "code,name,local_name,hours\nCC-CUSTOMS,Customs,,8\nCC-TRANSPORT,Transport Office,,24\n");
        files.put("participants.csv", "code,kind,name,local_name\nCC-T0000001,TRADER,Trader,\n");
        files.put("people.csv",
                "sign_in,name,participant,roles\ncustoms.cc,A,CC-CUSTOMS,OFFICER\ntransport.cc,B,CC-TRANSPORT,OFFICER\ntrader.cc,C,CC-T0000001,TRADER\n");
        files.put("offices.csv", "code,name,un_locode\nCC000001,Capital,\n");
        files.put("border-posts.csv", "code,name,neighbour,un_locode,modes\nCCPAR001,Pass,NN,,3\n");
        files.put("routing.csv", "rule,agency,duty,regime,role,hs,post,document,dangerous,text\n"
                + "customs,CC-CUSTOMS,APPROVE,*,IMPORTING EXPORTING,*,*,*,*,Customs\npass,CC-TRANSPORT,APPROVE,*,*,*,CCPAR001,*,*,The pass is narrow\n");
        files.replaceAll((name, text) -> text.replace("CC", code).replace(".cc", "." + code.toLowerCase(Locale.ROOT))
                .replace("NN", neighbour));
    }

    /** The same with {@code old} written as {@code other} in one file. */
    Newcomer with(String file, String old, String other) {
        if (!files.get(file).contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + file);
        }
        files.put(file, files.get(file).replace(old, other));
        return this;
    }

    /** The same with a file that a country may leave out. */
    Newcomer and(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Another state of the country's files. */
    Newcomer named(String name) {
        files.put("country.properties", "code=" + code + "\nname=" + name + "\n");
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** @param query with its question mark, or nothing */
    HttpResponse<String> send(String query, String... headers) {
        Knock knock = Knock.at(PATH + query).as("admin").with("Content-Type", "application/zip");
        for (int i = 0; i < headers.length; i += 2) {
            knock.with(headers[i], headers[i + 1]);
        }
        return knock.post(zip());
    }

    /** The version of its files that is in force; 0 where it does not take part. */
    static int version(String country) {
        return Aftermath.json(new Newcomer(country, "CN").send("?check=true").body()).getInt("version");
    }
}
