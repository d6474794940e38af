package org.singlewindow.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A picture of groups of bars on a logarithmic scale, since what is compared spans from tens to ten thousands. */
public final class Bars {
    private static final String[] COLOURS = {"#1f5f8b", "#c9822b", "#5a8f5a", "#8a4f7d"};
    private static final int LEFT = 260;
    private static final int WIDTH = 560;
    private static final int BAR = 13;

    private final String title;
    private final List<String> series;
    private final List<String> labels = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    public Bars(String title, String... series) {
        this.title = title;
        this.series = List.of(series);
    }

    public Bars group(String label, double... group) {
        labels.add(label);
        values.add(group);
        return this;
    }

    public String svg() {
        int group = BAR * series.size() + 10;
        int height = 70 + group * labels.size();
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(LEFT + WIDTH + 90, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n")
                .append(text(10, 20, "start", "<tspan font-weight=\"bold\">" + escape(title) + "</tspan>"));
        for (int s = 0; s < series.size(); s++) {
            svg.append(bar(LEFT + s * 190, 32, 12, COLOURS[s % COLOURS.length]))
                    .append(text(LEFT + 18 + s * 190, 43, "start", escape(series.get(s))));
        }
        for (int g = 0; g < labels.size(); g++) {
            int top = 60 + g * group;
            svg.append(text(LEFT - 8, top + BAR * series.size() / 2 + 4, "end", escape(labels.get(g))));
            for (int s = 0; s < values.get(g).length; s++) {
                double value = values.get(g)[s];
                svg.append(bar(LEFT, top + s * BAR, length(value), COLOURS[s % COLOURS.length]))
                        .append(text(LEFT + length(value) + 5, top + s * BAR + 11, "start", Table.cell(value)));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private int length(double value) {
        double least = values.stream().flatMapToDouble(Arrays::stream).filter(v -> v > 0).min().orElse(1) / 2;
        double most = values.stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        return value <= least ? 1
                : (int) Math.max(1, WIDTH * Math.log(value / least) / Math.log(Math.max(most / least, 2)));
    }

    private static String bar(int x, int y, int width, String colour) {
        return String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", x, y,
                width, BAR - 1, colour);
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + text + "</text>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
