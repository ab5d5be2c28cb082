package org.reachable.scenarios.lives;

import java.util.List;

/** The names of people, schools and places in the county: all invented, or common to many. */
record Names(
        List<String> girls,
        List<String> boys,
        List<String> families,
        List<String> towns,
        List<String> primarySchools,
        List<String> secondarySchools,
        List<String> places) {

    static Names shipped() {
        return PackagedYaml.read("names.yaml", file -> {
            var names = file.need("names");
            return new Names(
                    names.need("girls").texts(),
                    names.need("boys").texts(),
                    names.need("families").texts(),
                    names.need("towns").texts(),
                    names.need("primary-schools").texts(),
                    names.need("secondary-schools").texts(),
                    names.need("places").texts());
        });
    }
}
