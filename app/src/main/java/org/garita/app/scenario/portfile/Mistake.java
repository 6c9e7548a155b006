package org.garita.app.scenario.portfile;

import org.garita.kernel.text.Text;

/** What can be wrong with the writing of a port file, its sensors, a table of rates or a study, and what probably led to it, in
 * both languages. */
public enum Mistake {
    NOT_YAML(
            "cannot be read as YAML: %s",
            "no se puede leer como YAML: %s",
            "an indentation, a missing space after a colon, or an unclosed bracket or quote just before it",
            "una sangría, falta un espacio tras los dos puntos, o quedó abierto un corchete o unas comillas justo antes"),
    EMPTY("holds nothing", "está vacío", "the wrong file was named", "se indicó el archivo equivocado"),
    FORMAT(
            "must be %s",
            "debe ser %s",
            "another kind of file, or one for a later version of the program",
            "es otro tipo de archivo, o es de una versión posterior del programa"),
    UNKNOWN_KEY(
            "is no key of this part; the nearest is %s",
            "no es una clave de esta parte; la más parecida es %s",
            "a misspelling, or the indentation puts it under the wrong part",
            "un error de escritura, o la sangría la pone en la parte equivocada"),
    KEY_TWICE(
            "stands twice in this part",
            "aparece dos veces en esta parte",
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
            "must be a single value",
            "debe ser un solo valor",
            "a list or a part with keys stands where one value belongs",
            "hay una lista o una parte con claves donde va un solo valor"),
    NOT_A_NUMBER(
            "is no number",
            "no es un número",
            "a decimal comma, a unit, a percent sign or a thousands separator; write 0.12 or 1200",
            "una coma decimal, una unidad, un signo de porcentaje o un separador de miles; escriba 0.12 o 1200"),
    NOT_WHOLE(
            "must be a whole number",
            "debe ser un número entero",
            "a share or an average stands where things are counted",
            "hay una proporción o un promedio donde se cuentan cosas"),
    NOT_YES_OR_NO("must be true or false", "debe ser true o false", "another word for it", "otra palabra para decirlo"),
    NOT_A_CHOICE(
            "is none of: %s; the nearest is %s",
            "no es ninguno de: %s; el más parecido es %s",
            "a misspelling, or a word of another language or program",
            "un error de escritura, o una palabra de otro idioma o programa"),
    ONE_LANGUAGE(
            "must be there in both languages, as {en: ..., es: ...}",
            "debe estar en ambos idiomas, como {en: ..., es: ...}",
            "a translation is still missing",
            "falta la traducción"),
    OUT_OF_RANGE(
            "must be %s to %s",
            "debe estar entre %s y %s",
            "a per cent in place of a share, minutes or days in place of hours, or a slip of the hand",
            "un porcentaje en vez de una proporción, minutos o días en vez de horas, o un error al teclear"),
    NOT_RISING(
            "must not be less than the value before it, %s",
            "no debe ser menor que el valor anterior, %s",
            "least, likeliest and longest, or low, central and high, were exchanged",
            "se intercambiaron mínimo, más probable y máximo, o bajo, central y alto"),
    MEASURE_KEY(
            "does not go with a measure of the kind %s",
            "no corresponde a una medida de la clase %s",
            "the key belongs to another kind of measure; the guide lists the keys of each",
            "la clave es de otra clase de medida; la guía enumera las claves de cada una"),
    HOURLY(
            "must be one number, 24 of a day, 168 of a week, or numbers by days",
            "debe ser un número, 24 de un día, 168 de una semana, o números por días",
            "an hour was left out or stands twice",
            "se omitió una hora o aparece dos veces"),
    THREE_NUMBERS(
            "must be one number, or three: least, likeliest and longest",
            "debe ser un número, o tres: mínimo, más probable y máximo",
            "one of the three was forgotten",
            "se olvidó uno de los tres"),
    ID_TWICE(
            "is the id of two rows",
            "es el identificador de dos renglones",
            "a row was copied and not given an id of its own",
            "se copió un renglón y no se le dio un identificador propio"),
    BESIDE_ANOTHER(
            "stands beside %s; only one of the two can be meant",
            "aparece junto a %s; solo una de las dos puede ser",
            "a study takes its figures from a port or gives its own",
            "un estudio toma sus cifras de un puerto o da las propias"),
    BAD_PORT(
            "cannot be used: %s",
            "no se puede usar: %s",
            "the port file has mistakes of its own, or has no such stage or flow",
            "el archivo del puerto tiene errores propios, o no tiene esa etapa o flujo"),
    BAD_DAYS(
            "names no days: mon to sun, such as mon-fri or [sat, sun], each once",
            "no indica días: de mon a sun, como mon-fri o [sat, sun], cada uno una vez",
            "a day in another language, a day left out or a day named twice",
            "un día en otro idioma, omitido o repetido"),
    BAD_HOURS(
            "names no hours of a day in steps of the slot, such as 6-22 or 22-6",
            "no indica horas del día en pasos del intervalo, como 6-22 o 22-6",
            "am or pm instead of 0 to 24, or minutes that do not fall on a slot",
            "am o pm en vez de 0 a 24, o minutos que no caen en un intervalo"),
    NO_LANE(
            "names no lane or range of lanes of this stage, which has %s",
            "no indica un carril o rango de carriles de esta etapa, que tiene %s",
            "a lane that was renamed or removed",
            "un carril que cambió de nombre o se quitó"),
    OPEN_COUNT(
            "must be a whole number of open lanes, 0 to %s, for one, 24 or 168 hours or each slot",
            "debe ser un número entero de carriles abiertos, de 0 a %s, para una, 24 o 168 horas o para cada intervalo",
            "more lanes than the row names, or a number missing from the list",
            "más carriles de los que indica el renglón, o falta un número en la lista"),
    SHAPE_KEY(
            "does not go with the shape %s",
            "no corresponde a la forma %s",
            "constant and exponential take mean_s alone, lognormal also cv, erlang also phases",
            "constant y exponential solo llevan mean_s, lognormal también cv, erlang también phases"),
    NO_SUCH_KIND(
            "does not go with this mode",
            "no corresponde a este modo",
            "FAST lanes are for commercial vehicles only",
            "los carriles FAST son solo para vehículos de carga"),
    NOT_A_DATE(
            "is no day such as 2026-11-24",
            "no es un día como 2026-11-24",
            "another order of year, month and day",
            "otro orden de año, mes y día"),
    RATE_ORDER(
            "must rise from low (0 or more) through central to high",
            "debe subir de low (0 o más) por central a high",
            "two of the three were swapped, or one has another unit",
            "se intercambiaron dos de los tres, o uno está en otra unidad"),
    ABOVE_ZERO(
            "must be above 0", "debe ser mayor que 0", "a missing digit or sign", "falta un dígito o sobra un signo"),
    NO_ORIGIN(
            "says neither its source nor that it is assumed",
            "no indica su fuente ni que es un supuesto",
            "source or assumption was left out; write {value: ..., source: ...}",
            "se omitió source o assumption; escriba {value: ..., source: ...}"),
    ONE_OF_TWO(
            "must have one of %s and %s, not both",
            "debe tener %s o %s, uno de los dos",
            "a line was copied from another row, or forgotten",
            "se copió un renglón de otra parte, o se olvidó"),
    UNKNOWN_NOTE(
            "is not in the file's list; the nearest is %s",
            "no está en la lista del archivo; el más parecido es %s",
            "a misspelling; or write the words here as {en: ..., es: ...}",
            "un error de escritura; o escriba aquí las palabras como {en: ..., es: ...}");

    private final String whatEn;
    private final String whatEs;
    private final String causeEn;
    private final String causeEs;

    Mistake(String whatEn, String whatEs, String causeEn, String causeEs) {
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
