package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.singlewindow.schema.Database;

class LockAloneTest {

    /** A benchmark is run by hand and seldom: what a bean asks for in the meantime would be missed only then. */
    @Test
    void a_lock_has_all_that_its_beans_ask_for() throws ReflectiveOperationException {
        GuaranteeLocks locks = LockAlone.locks(new Database(null), new CodeDigest("a key of this test"));
        Set<String> missing = new TreeSet<>();
        for (Object bean : List.of(locks, locks.examination, locks.examination.conditions, locks.examination.tries,
                locks.taking, locks.giving)) {
            for (Field field : bean.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                if (field.isAnnotationPresent(Inject.class) && field.get(bean) == null) {
                    missing.add(bean.getClass().getSimpleName() + "." + field.getName());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }
}
