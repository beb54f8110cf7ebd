package org.yiding.gateway.world;

import java.util.Arrays;
import java.util.List;

/** Interfaces and unions whose objects live in different subgraphs, one of which sees an interface as an object. */
public final class Media extends World {

    public Media() {
        super("media");
        Thing studio = thing("Studio").with("id", "s1").with("name", "Xi'an").with("founded", 1958);
        Thing award = thing("Award").with("id", "x1").with("year", 1995);
        Thing film = thing("Film")
                .with("id", "f1")
                .with("title", "秋菊打官司")
                .with("maker", studio)
                .with("minutes", 100)
                .with("size", 9);
        Thing book = thing("Book")
                .with("id", "k1")
                .with("title", "活着")
                .with("pages", 200)
                .with("size", "A5")
                .with("maker", new Thing("Writer").with("name", "余华").with("pen", null));
        film.with("stars", 5).with("comments", List.of(comment("great", film), comment("see also", book)));
        book.with("stars", 4).with("comments", List.of(comment("sad", book)));
        root("search", arguments -> Arrays.asList(film, studio, null));
        root("found", arguments -> List.of(studio, award));
        root("library", arguments -> List.of(film, book));
        root("media", arguments -> arguments.get("id").equals("k1") ? book : film);
        root("favourites", arguments -> List.of(book, film));
        root("top", arguments -> List.of(book, film));
    }

    private static Thing comment(String text, Thing on) {
        return new Thing("Comment").with("text", text).with("on", on);
    }
}
