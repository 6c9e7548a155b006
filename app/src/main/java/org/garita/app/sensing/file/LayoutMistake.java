package org.garita.app.sensing.file;

import org.garita.kernel.text.Text;

/** What can be wrong with a layout, and what probably led to it, in both languages. */
enum LayoutMistake {
    NOT_YAML(
            "cannot be read as YAML: %s",
            "no se puede leer como YAML: %s",
            "an indentation, or an unclosed bracket or quote just before it",
            "una sangría, o un corchete o unas comillas abiertos justo antes"),
    FORMAT(
            "must be %s",
            "debe ser %s",
            "another kind of file, or one for a later version of the program",
            "es otro tipo de archivo, o es de una versión posterior del programa"),
    UNKNOWN_KEY(
            "is no key of this part, which may have: %s",
            "no es una clave de esta parte, que puede tener: %s",
            "a misspelling, or the indentation puts it under the wrong part",
            "un error de escritura, o la sangría la pone en la parte equivocada"),
    TWICE(
            "stands twice",
            "aparece dos veces",
            "a line was copied and not changed",
            "se copió un renglón y no se cambió"),
    MISSING(
            "is missing",
            "falta",
            "the line was forgotten, or the indentation puts it under another part",
            "se olvidó el renglón, o la sangría lo pone en otra parte"),
    NOT_A_PART(
            "must be a part with keys of its own",
            "debe ser una parte con claves propias",
            "a single value or a list stands where key: value lines belong",
            "hay un solo valor o una lista donde van renglones de clave: valor"),
    NOT_A_LIST(
            "must be a list",
            "debe ser una lista",
            "the hyphen before each row or the brackets are missing",
            "falta el guion antes de cada renglón, o los corchetes"),
    NOT_A_WORD(
            "must be a single value that is not empty",
            "debe ser un solo valor que no esté vacío",
            "a list or a part with keys stands where one value belongs, or nothing does",
            "hay una lista o una parte con claves donde va un solo valor, o no hay nada"),
    NOT_A_NUMBER(
            "must be a number from %s to %s",
            "debe ser un número de %s a %s",
            "a unit, a decimal comma, a missing digit or sign",
            "una unidad, una coma decimal, falta un dígito o un signo"),
    NOT_A_CHOICE(
            "is none of: %s",
            "no es ninguno de: %s",
            "a misspelling, or a name that was changed elsewhere in the file",
            "un error de escritura, o un nombre que se cambió en otra parte del archivo"),
    NOT_A_ZONE(
            "is no time zone such as America/Tijuana",
            "no es una zona horaria como America/Tijuana",
            "an abbreviation or an offset in place of the name",
            "una abreviatura o un desfase en vez del nombre"),
    NOT_A_MOMENT(
            "is no time in UTC such as 2026-01-05T08:00:00.000Z",
            "no es una hora en UTC como 2026-01-05T08:00:00.000Z",
            "a local time, or another order of day and month",
            "una hora local, u otro orden de día y mes"),
    ONE_LANGUAGE(
            "must be there in both languages, as {en: ..., es: ...}",
            "debe estar en ambos idiomas, como {en: ..., es: ...}",
            "a translation is still missing",
            "falta la traducción"),
    NO_SUCH_KIND(
            "does not go with this mode",
            "no corresponde a este modo",
            "FAST lanes are for commercial vehicles only",
            "los carriles FAST son solo para vehículos de carga"),
    TOO_MANY(
            "has more than %s rows",
            "tiene más de %s renglones",
            "two layouts were joined in one file",
            "se unieron dos trazados en un archivo");

    private final String whatEn;
    private final String whatEs;
    private final String causeEn;
    private final String causeEs;

    LayoutMistake(String whatEn, String whatEs, String causeEn, String causeEs) {
        this.whatEn = whatEn;
        this.whatEs = whatEs;
        this.causeEn = causeEn;
        this.causeEs = causeEs;
    }

    Text what(Object... arguments) {
        return new Text(whatEn.formatted(arguments), whatEs.formatted(arguments));
    }

    Text cause() {
        return new Text(causeEn, causeEs);
    }
}
