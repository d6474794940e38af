package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPathsTest {

    @Test
    void one_comes_back_to_the_page_that_was_asked_for() {
        assertEquals("/declaration/list.xhtml?q=1", SignInPaths.afterSignIn(request(), "/declaration/list.xhtml?q=1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)",
            "/a\r\nSet-Cookie: x=1", "list.xhtml"})
    void never_to_an_address_elsewhere(String from) {
        assertEquals("/", SignInPaths.afterSignIn(request(), from));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(SignInPathsTest.class.getClassLoader(),
                new Class<?>[]{HttpServletRequest.class}, (proxy, method, arguments) -> "");
    }
}
