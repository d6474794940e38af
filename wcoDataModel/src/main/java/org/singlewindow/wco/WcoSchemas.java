package org.singlewindow.wco;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.singlewindow.wco.dec.Declaration;
import org.singlewindow.wco.meta.MetaData;
import org.singlewindow.wco.res.Response;
import org.xml.sax.SAXException;

/** What is costly to make and is made once: the compiled schema and the tree; the binding only where somebody binds. */
final class WcoSchemas {

    static final String META_DATA = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";
    static final String DECLARATION = "urn:wco:datamodel:WCO:DEC-DMS:2";
    static final String RESPONSE = "urn:wco:datamodel:WCO:RES-DMS:2";
    static final String DECLARATION_DATES = "urn:wco:datamodel:WCO:Declaration_DS:DMS:2";
    static final String RESPONSE_DATES = "urn:wco:datamodel:WCO:Response_DS:DMS:2";

    /** What is imported comes first: then an import is met by what is there, and nothing is fetched by its address. */
    static final List<String> FILES = List.of("/schemas/wco/declaration-dates.xsd",
            "/schemas/wco/response-dates.xsd",
            "/schemas/wco/declaration.xsd", "/schemas/wco/response.xsd", "/schemas/wco/metadata.xsd");

    static final Schema SCHEMA = compile();
    static final WcoElement META_DATA_ROOT;
    static final WcoElement DECLARATION_ROOT;
    static final WcoElement RESPONSE_ROOT;

    /** What the sure reader goes by. */
    static final SureGrammar GRAMMAR;

    static {
        var files = new SchemaFiles(FILES.stream().map(WcoSchemas.class::getResourceAsStream).toList());
        var tree = new SchemaTree(files);
        META_DATA_ROOT = tree.root(META_DATA, "MetaData");
        DECLARATION_ROOT = tree.root(DECLARATION, "Declaration");
        RESPONSE_ROOT = tree.root(RESPONSE, "Response");
        GRAMMAR = new SureGrammar(files, List.of(META_DATA_ROOT, DECLARATION_ROOT, RESPONSE_ROOT));
    }

    private WcoSchemas() {
    }

    static JAXBContext binding() {
        return Binding.CONTEXT;
    }

    private static final class Binding {
        private static final JAXBContext CONTEXT = bind();
    }

    private static Schema compile() {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(FILES.stream().map(WcoSchemas::source).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas inside this jar do not compile", e);
        }
    }

    private static Source source(String resource) {
        return new StreamSource(WcoSchemas.class.getResourceAsStream(resource), resource);
    }

    private static JAXBContext bind() {
        try {
            return JAXBContext.newInstance(MetaData.class, Declaration.class, Response.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("no binding for the WCO classes", e);
        }
    }
}
