package org.singlewindow.web.soap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.IOException;
import java.util.Map;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Problem;

/**
 * Brings Apache CXF up and publishes an endpoint for each service. Its binding is SOAP 1.2, which in CXF takes
 * envelopes of 1.1 as well and answers each in its own version.
 */
@WebServlet(urlPatterns = "/soap/*", loadOnStartup = 1, initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class SoapServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    /** No part is written to disk: {@code BodyLimit} lets nothing larger in. */
    private static final String IN_MEMORY = String.valueOf(15 << 20);

    @Inject
    transient ExchangePort exchange;

    @Inject
    transient TransitPort transit;

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        publish(SoapService.EXCHANGE, exchange, ExchangePort.class);
        publish(SoapService.TRANSIT, transit, TransitPort.class);
    }

    /** @param type of the port, which itself is one that the container has made of it */
    private void publish(SoapService service, Object port, Class<?> type) {
        FaultListener quiet = (thrown, description, message) -> false;
        EndpointImpl endpoint = new EndpointImpl(getBus(), port, SOAPBinding.SOAP12HTTP_BINDING);
        endpoint.setImplementorClass(type);
        endpoint.setProperties(Map.of(
                Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN,
                WSDLGetUtils.AUTO_REWRITE_ADDRESS_ALL, true,
                FaultListener.class.getName(), quiet,
                "attachment-memory-threshold", IN_MEMORY,
                "attachment-max-size", IN_MEMORY));
        endpoint.setWsdlLocation(service.wsdl());
        endpoint.setServiceName(service.service());
        endpoint.setEndpointName(service.port());
        endpoint.getInInterceptors().add(new TypeGuard());
        endpoint.getInInterceptors().add(new PartsGuard());
        endpoint.getInInterceptors().add(new EnvelopeReader(service));
        endpoint.getInInterceptors().add(new CallBegins());
        endpoint.getOutFaultInterceptors().add(new PlainFaults(service));
        endpoint.publish(service.address());
    }

    /** CXF would run into its own depths with anything but a call or a question for the WSDL. */
    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        boolean description = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        if ("POST".equals(request.getMethod()) || description) {
            super.invoke(request, response);
            return;
        }
        response.setHeader("Allow", "POST");
        try {
            Problem.of(405, RuleCode.NOT_OFFERED, "POST a SOAP envelope here, or GET ?wsdl.", request.getRequestURI())
                    .write(response);
        } catch (IOException gone) {
            throw new ServletException(gone);
        }
    }
}
