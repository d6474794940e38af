package org.singlewindow.wco;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/** Whole numbers of the exchange. One that is left open is none: the binding itself would take it for 0. */
public final class IntText extends XmlAdapter<String, Integer> {

    @Override
    public Integer unmarshal(String text) {
        String digits = XmlBlanks.strip(text);
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    @Override
    public String marshal(Integer number) {
        return number == null ? null : number.toString();
    }
}
