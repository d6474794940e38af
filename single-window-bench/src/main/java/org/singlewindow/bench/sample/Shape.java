package org.singlewindow.bench.sample;

import java.util.List;

/** The size of a declaration: how many goods items, and how many bytes in all. */
public record Shape(int items, int kilobytes) {
    /** One is small, one usual, one of a forwarder, one the largest that was seen. */
    public static final List<Shape> ALL = List.of(new Shape(1, 4), new Shape(10, 12), new Shape(98, 50),
            new Shape(98, 2_400));
    public static final Shape USUAL = ALL.get(1);

    /** From {@code 98x2400}, or by the kilobytes alone where they are one of {@link #ALL}. */
    public static Shape parse(String text) {
        if (text.contains("x")) {
            String[] parts = text.split("x");
            return new Shape(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        return ALL.stream().filter(shape -> text.equals(Integer.toString(shape.kilobytes))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no declarations of " + text + " KB"));
    }

    @Override
    public String toString() {
        return items + (items == 1 ? " item, " : " items, ") + kilobytes + " KB";
    }
}
