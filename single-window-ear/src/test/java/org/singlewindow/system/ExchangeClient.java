package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceFeature;
import java.net.URL;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.function.Executable;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.ExchangeFault;
import org.singlewindow.wco.exchange.ExchangeRefused;

/** A client that was generated from the WSDL and reads the WSDL that is served. */
final class ExchangeClient {

    private static final String NAMESPACE = "urn:singlewindow:exchange:1";

    private ExchangeClient() {
    }

    static Exchange of(String signIn, String port, WebServiceFeature... features) throws Exception {
        URL wsdl = SystemUnderTest.shared().base().resolve("soap/exchange?wsdl").toURL();
        Exchange client = Service.create(wsdl, new QName(NAMESPACE, "ExchangeService"))
                .getPort(new QName(NAMESPACE, port), Exchange.class, features);
        ((BindingProvider) client).getRequestContext().putAll(
                Map.of(BindingProvider.USERNAME_PROPERTY, signIn, BindingProvider.PASSWORD_PROPERTY, "single-window"));
        return client;
    }

    static ExchangeFault refusal(String code, Executable call) {
        ExchangeFault fault = assertThrows(ExchangeRefused.class, call).getFaultInfo();
        assertEquals(code, fault.getCode(), fault.getText());
        return fault;
    }
}
