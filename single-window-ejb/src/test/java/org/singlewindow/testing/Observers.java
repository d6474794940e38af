package org.singlewindow.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Events as the container delivers them: at once, on the thread and in the transaction of whoever fires; what an
 * observer throws comes back.
 */
public final class Observers {

    private final List<Object> fired = new CopyOnWriteArrayList<>();
    private final List<Object> beans = new CopyOnWriteArrayList<>();

    public void add(Object bean) {
        beans.add(bean);
    }

    public void remove(Object bean) {
        beans.remove(bean);
    }

    public List<Object> fired() {
        return fired;
    }

    @SuppressWarnings("unchecked")
    public Event<Object> source() {
        return (Event<Object>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[]{Event.class},
                (proxy, method, arguments) -> {
                    fired.add(arguments[0]);
                    for (Object bean : beans) {
                        notify(bean, arguments[0]);
                    }
                    return null;
                });
    }

    private static void notify(Object bean, Object event) throws Throwable {
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (method.getParameterCount() == 1 && method.getParameters()[0].isAnnotationPresent(Observes.class)
                    && method.getParameterTypes()[0].isInstance(event)) {
                method.setAccessible(true);
                try {
                    method.invoke(bean, event);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            }
        }
    }
}
