package org.reachable.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The door to the people one can sign in as. Their password is known to everybody. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
public class Personas {

    public static final String PASSWORD = "wheelhouse";

    private final List<Persona> all = read();

    public List<Persona> all() {
        return all;
    }

    static List<Persona> read() {
        List<Persona> personas = new ArrayList<>();
        StoryFiles.forEachRow(
                "wealdshire/practitioners.csv",
                row -> personas.add(new Persona(
                        row.get("sign_in_name"),
                        row.get("name"),
                        row.get("agency"),
                        row.get("team"),
                        row.get("opens_it_for"),
                        Persona.roles(row).toList())));
        return List.copyOf(personas);
    }
}
