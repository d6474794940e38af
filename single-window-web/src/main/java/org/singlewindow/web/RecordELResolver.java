package org.singlewindow.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a page say {@code #{row.mrn}} of a record; an optional component that is absent reads as empty. May go when the
 * platform's expression language is at 6.0, which does the same.
 */
public class RecordELResolver extends ELResolver {

    private final Map<Class<?>, Map<String, Method>> known = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || !(property instanceof String)) {
            return null;
        }
        Method component = known.computeIfAbsent(base.getClass(), RecordELResolver::componentsOf).get(property);
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return opened(read(component, base));
    }

    private static Map<String, Method> componentsOf(Class<?> type) {
        var found = new ConcurrentHashMap<String, Method>();
        for (var component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            found.put(component.getName(), accessor);
        }
        return found;
    }

    private static Object read(Method component, Object base) {
        try {
            return component.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("cannot read " + component, impossible);
        }
    }

    private static Object opened(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.orElse(null);
        }
        if (value instanceof OptionalLong maybe) {
            return maybe.isPresent() ? maybe.getAsLong() : null;
        }
        return value;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        Object value = getValue(context, base, property);
        return value == null ? null : value.getClass();
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
