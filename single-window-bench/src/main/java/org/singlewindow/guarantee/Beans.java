package org.singlewindow.guarantee;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * The application's beans without its container, each once, with what they ask for. What another feature would bring is
 * there by name only: whoever asks it anything is told so.
 */
final class Beans {

    private final Map<Class<?>, Object> made = new HashMap<>();

    <T> Beans with(Class<T> type, T given) {
        made.put(type, given);
        return this;
    }

    <T> T get(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = type.isInterface() ? absent(type) : made(type);
        }
        return type.cast(known);
    }

    private Object made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            made.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getName(), failed);
        }
    }

    private static Object absent(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(type.getSimpleName() + " is not part of this measurement");
        });
    }
}
