package org.garita.app.roster.shiftfile;

import org.garita.kernel.text.Text;

/** What may be wrong in a file of shifts, with what probably led to it. */
enum ShiftMistake {
    NOT_YAML(
            "is not YAML: %s", "no es YAML: %s", "a bracket, quote or indent", "un corchete, una comilla o la sangría"),
    FORMAT(
            "must be garita-shifts/1",
            "debe ser garita-shifts/1",
            "a file of another kind, such as a port",
            "un archivo de otro tipo, como un puerto"),
    MISSING(
            "is missing",
            "falta",
            "a misspelt key, or a row that was left out",
            "una clave mal escrita o un renglón omitido"),
    UNKNOWN_KEY(
            "is no key here; there are %s", "no es una clave aquí; hay %s", "a misspelling", "un error de escritura"),
    NOT_A_PART("must have keys and values", "debe tener claves y valores", "a missing indent", "falta la sangría"),
    NOT_A_LIST("must be a list", "debe ser una lista", "missing brackets or dashes", "faltan corchetes o guiones"),
    NO_SHIFT("must hold a shift", "debe tener un turno", "rows that were left out", "renglones omitidos"),
    NOT_WORDS(
            "must be {en: words, es: words}",
            "debe ser {en: palabras, es: palabras}",
            "one language only",
            "un solo idioma"),
    NOT_WHOLE(
            "must be a whole number", "debe ser un número entero", "a unit or a fraction", "una unidad o una fracción"),
    NOT_A_NUMBER("must be a number above 0", "debe ser un número mayor que 0", "a unit", "una unidad"),
    LENGTH(
            "must be 1 to 24 hours",
            "debe ser de 1 a 24 horas",
            "two shifts written as one, or minutes",
            "dos turnos escritos como uno, o minutos"),
    BREAK_OUTSIDE(
            "lies outside the shift, whose breaks may begin 0 to %s hours after it",
            "queda fuera del turno, cuyos descansos pueden comenzar de 0 a %s horas después",
            "a time of day instead of hours after the begin",
            "una hora del día en lugar de horas después del inicio"),
    ALL_BREAK(
            "leaves no hour at a lane",
            "no deja ninguna hora en un carril",
            "a break for each hour",
            "un descanso por hora"),
    START(
            "must be hours of the day, 0 to 23, as in [6, 14, 22] or 0-23",
            "debe ser horas del día, de 0 a 23, como [6, 14, 22] o 0-23",
            "a time with minutes",
            "una hora con minutos"),
    ID(
            "must be lower-case letters, digits and hyphens, once each",
            "debe ser minúsculas, dígitos y guiones, una sola vez",
            "a copied row or a space",
            "un renglón copiado o un espacio");

    private final String whatEn;
    private final String whatEs;
    private final String causeEn;
    private final String causeEs;

    ShiftMistake(String whatEn, String whatEs, String causeEn, String causeEs) {
        this.whatEn = whatEn;
        this.whatEs = whatEs;
        this.causeEn = causeEn;
        this.causeEs = causeEs;
    }

    Text what(Object... values) {
        return new Text(whatEn.formatted(values), whatEs.formatted(values));
    }

    Text cause() {
        return new Text(causeEn, causeEs);
    }
}
