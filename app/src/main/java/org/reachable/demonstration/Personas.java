package org.reachable.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The door to the people one can sign in as. Their password is known to everybody. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
public class Personas {

    public static final String PASSWORD = "wheelhouse";

    /** It is printed where one signs in: nothing is kept safe by a hash that costs a tenth of a second each time. */
    static final String PASSWORD_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final List<Persona> all = read();
    private final List<Persona> families = families();

    /** Those who work for an agency. */
    public List<Persona> all() {
        return all;
    }

    /** A child, and those of their family, who tell us something themselves. */
    public List<Persona> ofFamilies() {
        return families;
    }

    private static List<Persona> families() {
        List<Persona> families = new ArrayList<>();
        StoryFiles.forEachRow(
                "wealdshire/families.csv",
                row -> families.add(new Persona(
                        row.get("sign_in_name"),
                        row.get("name"),
                        "",
                        row.get("who"),
                        row.get("opens_it_for"),
                        List.of())));
        return List.copyOf(families);
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
