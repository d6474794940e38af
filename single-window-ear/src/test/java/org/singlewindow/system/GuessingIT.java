package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strangers who try names and passwords, many at once, and everybody else meanwhile. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GuessingIT {

    private static final int STRANGERS = 40;
    private static final int FREE = 5;
    private static final String FORWARDED = "X-Forwarded-For";

    private static HttpResponse<String> wrong(String name, String address) {
        return Knock.at("/api/tasks").with("Authorization", Knock.basic(name, "summer")).with(FORWARDED, address).get();
    }

    private static int right(String name, String address) {
        return Knock.at("/api/tasks").as(name).with(FORWARDED, address).get().statusCode();
    }

    /** They come at once, after some mistakes from where they are: before that, many at once are no guessers. */
    static List<HttpResponse<String>> crowd(String address) throws Exception {
        for (int i = 0; i < FREE; i++) {
            wrong("stranger", address);
        }
        ExecutorService threads = Executors.newFixedThreadPool(STRANGERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<HttpResponse<String>>> knocks = new ArrayList<>();
            for (int i = 0; i < STRANGERS; i++) {
                String name = "stranger" + i;
                knocks.add(threads.submit(() -> {
                    start.await();
                    return wrong(name, address);
                }));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> knock : knocks) {
                answers.add(knock.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void many_invented_names_at_once_are_sent_away_with_a_code_and_a_time_to_come_again() throws Exception {
        List<HttpResponse<String>> answers = crowd("203.0.113.1");
        List<Integer> statuses = answers.stream().map(HttpResponse::statusCode).toList();
        assertTrue(Set.of(401, 429, 503).containsAll(statuses), statuses::toString);
        assertTrue(statuses.contains(429), statuses::toString);
        for (HttpResponse<String> answer : answers) {
            if (answer.statusCode() != 401) {
                assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) >= 1,
                        () -> "" + answer.headers());
                assertEquals(answer.statusCode() == 429 ? "332" : "410",
                        Aftermath.json(answer.body()).getString("code"));
            }
        }
    }

    @Test
    void many_with_right_passwords_who_come_at_once_are_not_told_that_they_guess() throws Exception {
        String address = "203.0.113.7";
        ExecutorService threads = Executors.newFixedThreadPool(STRANGERS);
        try {
            List<Future<Integer>> knocks = new ArrayList<>();
            for (String country : List.of("az", "cn", "kz", "mn", "pk", "tj", "uz")) {
                for (String name : List.of("customs.", "supervisor.", "gateway.", "trader.")) {
                    knocks.add(threads.submit(() -> right(name + country, address)));
                }
            }
            for (Future<Integer> knock : knocks) {
                assertTrue(Set.of(200, 403, 503).contains(knock.get()), () -> "" + knock);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void somebody_else_at_another_address_notices_nothing() throws Exception {
        crowd("203.0.113.2");
        assertEquals(200, right("customs.mn", "198.51.100.2"));
    }

    @Test
    void behind_the_same_address_who_was_here_before_is_let_in_at_once() throws Exception {
        String address = "203.0.113.3";
        assertEquals(200, right("plant.mn", address));
        crowd(address);
        assertEquals(200, right("plant.mn", address));
    }

    @Test
    void behind_the_same_address_who_comes_for_the_first_time_is_let_in_after_seconds() throws Exception {
        String address = "203.0.113.4";
        crowd(address);
        awaitRight("vet.mn", address);
    }

    @Test
    void wrong_passwords_of_a_stranger_never_shut_the_owner_out() {
        for (int i = 0; i < 8; i++) {
            assertTrue(Set.of(401, 429).contains(wrong("health.mn", "203.0.113.5").statusCode()));
        }
        assertEquals(200, right("health.mn", "198.51.100.5"));
        awaitRight("health.mn", "203.0.113.5");
    }

    @Test
    void the_sign_in_page_says_it_in_a_sentence_and_keeps_the_name() {
        String address = "203.0.113.6";
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < 8; i++) {
            String name = "stranger" + i + "-";
            threads.submit(() -> {
                for (int n = 0; !over.get(); n++) {
                    wrong(name + n, address);
                }
            });
        }
        HttpResponse<String> page;
        do {
            page = Portal.trying("transport.mn", "winter", address);
            // on a machine that is busy otherwise, so many at once are told so first
        } while (List.of(200, 503).contains(page.statusCode()));
        over.set(true);
        threads.shutdown();
        HttpResponse<String> told = page;
        assertEquals(429, told.statusCode(), told::body);
        assertTrue(told.headers().firstValue("Retry-After").isPresent());
        assertTrue(told.body().contains("There were too many wrong tries. Wait "), told::body);
        assertTrue(told.body().contains("value=\"transport.mn\""), told::body);
    }

    /** However often it takes: being told to come again is no refusal. */
    private static void awaitRight(String name, String address) {
        int status = right(name, address);
        while (status == 429 || status == 503) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            status = right(name, address);
        }
        assertEquals(200, status);
    }
}
