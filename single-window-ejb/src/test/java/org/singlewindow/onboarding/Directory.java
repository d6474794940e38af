package org.singlewindow.onboarding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small country that is whole, to be bent by each test in one place. */
final class Directory {

    private final TreeMap<String, String> files = new TreeMap<>(Map.of(
            "country.properties", "code=KG\nname=Kyrgyzstan\nlocalName=Кыргызстан\n",
            "agencies.csv", """
                    code,name,local_name,hours
                    KG-CUSTOMS,State Customs Service,Бажы кызматы,8
                    KG-PLANT,Plant Quarantine,Өсүмдүк карантини,24
                    """,
            "participants.csv", """
                    code,capabilities,name,local_name
                    KG-T0000001,TRADER,"Ala-Too, fruit traders",Ала-Тоо
                    """,
            "people.csv", """
                    sign_in,name,participant,roles
                    trader.kg,Aibek,KG-T0000001,TRADER
                    customs.kg,Nurlan,KG-CUSTOMS,OFFICER
                    supervisor.kg,Gulnara,KG,SUPERVISOR GATEWAY
                    plant.kg,Chinara,KG-PLANT,OFFICER
                    """,
            "offices.csv", """
                    code,name,un_locode
                    KGFRU001,Bishkek,KGFRU
                    """,
            "border-posts.csv", """
                    code,name,neighbour,un_locode,modes
                    KGTOR001,Torugart,CN,,3
                    """,
            "routing.csv", """
                    rule,agency,duty,regime,role,hs,post,document,dangerous,text
                    customs-in,KG-CUSTOMS,APPROVE,*,EXPORTING IMPORTING TRANSIT,*,*,*,*,Whatever crosses the border is cleared by customs
                    plant-in,KG-PLANT,APPROVE,*,IMPORTING,06 07 08,*,*,*,Plants and their products may carry pests
                    """,
            "codes/units.csv", """
                    code,name,valid_from,valid_to
                    KGX,Kyrgyz unit,2026-01-01,
                    LTR,litre,2000-01-01,2026-03-31
                    """));

    static Directory whole() {
        return new Directory();
    }

    /** The same country under another code. */
    Directory as(String country) {
        files.replaceAll(
                (name, text) -> text.replace("KG", country).replace(".kg", "." + country.toLowerCase(Locale.ROOT)));
        return this;
    }

    Directory with(String file, String content) {
        files.put(file, content);
        return this;
    }

    Directory adding(String file, String line) {
        files.merge(file, line + "\n", String::concat);
        return this;
    }

    Directory replacing(String file, String what, String by) {
        if (!files.get(file).contains(what)) {
            throw new IllegalArgumentException(file + " has no " + what);
        }
        files.put(file, files.get(file).replace(what, by));
        return this;
    }

    Directory without(String file) {
        files.remove(file);
        return this;
    }

    Directory renaming(String file, String name) {
        files.put(name, files.remove(file));
        return this;
    }

    /** The names of its files. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    String text(String file) {
        return files.get(file);
    }

    RegionFiles files() {
        var sieve = new Sieve();
        files.forEach((name, text) -> {
            if (Layout.isName(name)) {
                sieve.keep(name, text.getBytes(StandardCharsets.UTF_8));
            } else {
                sieve.strange(name);
            }
        });
        return sieve.files();
    }

    void write(Path directory) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    byte[] zip(String root) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(root + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
