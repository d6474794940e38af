package org.singlewindow.web.arrival;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * The session's cookie goes over HTTPS only, where clients use nothing else: also behind a proxy that speaks plain HTTP
 * to us, which the server, looking at that connection alone, would take for insecure.
 */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean outside = FrontDoor.asSet().url().filter(url -> url.getScheme().equals("https")).isPresent();
        boolean inside = !Settings.flag(Setting.HTTP).orElse(true);
        if (outside || inside) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
