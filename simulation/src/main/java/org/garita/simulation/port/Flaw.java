package org.garita.simulation.port;

import org.garita.kernel.text.Text;

/** What can be wrong with a port, and what probably led to it, in both languages. */
enum Flaw {
    NEGATIVE(
            "must be 0 or more",
            "debe ser 0 o más",
            "a sign too many, or a word for unknown typed as a negative number",
            "sobra un signo, o lo desconocido se escribió como número negativo"),
    NOT_ABOVE_ZERO(
            "must be above 0",
            "debe ser mayor que 0",
            "it was left empty, or 0 stands for unknown",
            "quedó vacío, o el 0 se usó para decir que se desconoce"),
    OUT_OF_RANGE(
            "must lie between %s and %s",
            "debe estar entre %s y %s",
            "another unit (percent for a share, minutes for hours), or a slipped decimal point",
            "otra unidad (porcentaje en vez de proporción, minutos en vez de horas) o el punto decimal fuera de lugar"),
    NOT_A_SHARE(
            "must be a share above 0 and at most 1",
            "debe ser una proporción mayor que 0 y de 1 como máximo",
            "a percentage was typed (12 for 0.12), or a step that nobody takes should be left out",
            "se escribió un porcentaje (12 en vez de 0.12), o el paso que nadie da debe quitarse"),
    NOT_AN_ID(
            "must be lower-case words joined by hyphens",
            "debe ser de palabras en minúsculas unidas por guiones",
            "a name was typed where an id belongs; names go under name",
            "se escribió un nombre donde va un identificador; los nombres van en name"),
    TWICE(
            "stands twice",
            "aparece dos veces",
            "a row was copied and its id not changed",
            "se copió un renglón y no se cambió su identificador"),
    UNKNOWN_STAGE(
            "is no stage of this port; it has: %s",
            "no es una etapa de este puerto; tiene: %s",
            "a misspelling, or a stage that was renamed or removed",
            "un error de escritura, o una etapa que cambió de nombre o se quitó"),
    UNKNOWN_FLOW(
            "is no flow of this port; it has: %s",
            "no es un flujo de este puerto; tiene: %s",
            "a misspelling, or a flow that was renamed or removed",
            "un error de escritura, o un flujo que cambió de nombre o se quitó"),
    UNKNOWN_ROAD(
            "is no road of this port; it has: %s",
            "no es un camino de este puerto; tiene: %s",
            "a misspelling, or the road is not described yet",
            "un error de escritura, o el camino aún no está descrito"),
    UNKNOWN_LANE(
            "is no lane of this stage, whose lanes are numbered 0 to %s",
            "no es un carril de esta etapa, cuyos carriles van del 0 al %s",
            "the number of lanes was lowered and the plan was not",
            "se redujo el número de carriles y no el plan"),
    UNKNOWN_ZONE(
            "is no time zone",
            "no es un huso horario",
            "an abbreviation such as PST; the IANA name is wanted, such as America/Tijuana",
            "una abreviatura como PST; se requiere el nombre IANA, como America/Tijuana"),
    SLOT_LENGTH(
            "must be 15, 30 or 60 minutes",
            "debe ser de 15, 30 o 60 minutos",
            "another length does not divide days into the hours by which results are given",
            "otra duración no divide los días en las horas de los resultados"),
    PROFILE_LENGTH(
            "is a wrong number of steps: 1, 24 or 168 numbers are wanted, or one per slot of a day (%s) or week (%s)",
            "es un número incorrecto de valores: se requieren 1, 24 o 168, o uno por intervalo del día (%s) o de la semana (%s)",
            "a number is missing from the list or stands twice in it",
            "falta un número en la lista o está repetido"),
    NONE(
            "must have at least one",
            "debe haber al menos uno",
            "the list was left empty or its rows are commented out",
            "la lista quedó vacía o sus renglones están comentados"),
    TOO_MANY(
            "is more than the engines take: at most %s",
            "es más de lo que admiten los motores: %s como máximo",
            "a number with a digit too many, or parts that could be joined",
            "un número con un dígito de más, o partes que podrían unirse"),
    NO_SERVICE(
            "has no service time for flow '%s', which passes here",
            "no tiene tiempo de servicio para el flujo '%s', que pasa por aquí",
            "the flow was added or renamed after the stage was written",
            "el flujo se agregó o cambió de nombre después de escribir la etapa"),
    NEVER_OPEN(
            "never has a lane open for flow '%s', which passes here",
            "nunca tiene un carril abierto para el flujo '%s', que pasa por aquí",
            "the plan names no lane for it, or only hours that are empty",
            "el plan no le asigna ningún carril, o solo horas vacías"),
    DOES_NOT_PASS(
            "does not pass this stage",
            "no pasa por esta etapa",
            "the step is missing from its path, or another flow was meant",
            "falta el paso en su recorrido, o se quería otro flujo"),
    OVERLAP(
            "gives lane %s to more than one row of the plan at %s",
            "asigna el carril %s a más de un renglón del plan el %s",
            "two rows overlap in days or hours; one row may name several flows",
            "dos renglones coinciden en días u horas; un renglón puede nombrar varios flujos"),
    SLOTS(
            "must begin before it ends, within the %s slots of a week",
            "debe comenzar antes de terminar, dentro de los %s intervalos de la semana",
            "from and to were exchanged",
            "se intercambiaron el inicio y el fin"),
    BOOTHS(
            "must be 1 booth, or 2 for a double-stacked lane",
            "debe ser 1 caseta, o 2 en un carril de casetas en serie",
            "the number of lanes was typed here",
            "se escribió aquí el número de carriles"),
    PRIORITY_PER_LANE(
            "orders flows by priority although each lane has a line of its own",
            "da prioridades aunque cada carril tiene su propia fila",
            "priorities work on a shared line; with per_lane give the favoured flow lanes of its own",
            "las prioridades operan en una fila común; con per_lane, dé al flujo preferido carriles propios"),
    STAGE_TWICE(
            "is passed twice by this flow",
            "aparece dos veces en el recorrido de este flujo",
            "a step was copied; a second visit needs a stage of its own",
            "se copió un paso; una segunda visita necesita su propia etapa"),
    DEADLOCK(
            "can lock up: each of the stages %s can be full of vehicles that wait for the next",
            "puede trabarse: cada una de las etapas %s puede llenarse de vehículos que esperan a la siguiente",
            "flows pass these stages in opposite order and all have limited space; give one of them unlimited space",
            "hay flujos que las recorren en orden opuesto y todas tienen espacio limitado; deje una sin límite"),
    NOBODY_COMES(
            "brings nobody: its demand is 0 at all times and nobody waits at the start",
            "no trae a nadie: su demanda es 0 en todo momento y nadie espera al inicio",
            "the demand is still to be filled in; a flow that is switched off is left out",
            "falta llenar la demanda; un flujo desactivado se quita"),
    BEYOND_DAY(
            "reaches beyond the end of the day",
            "rebasa el fin del día",
            "an event over midnight is two: one before, one after",
            "un evento que cruza la medianoche son dos: uno antes y otro después"),
    BEYOND_ROAD(
            "lies beyond the road, which is %s m long",
            "queda más allá del camino, que mide %s m",
            "kilometres and metres were mixed, or the road goes on further than described",
            "se mezclaron kilómetros y metros, o el camino sigue más allá de lo descrito"),
    NOT_OUTWARD(
            "begins before the stretch above it",
            "comienza antes que el tramo anterior",
            "stretches go from the booths outward",
            "los tramos van de las casetas hacia afuera"),
    NOT_ON_ROAD(
            "has no stretch for flow '%s', which is said to stand on it",
            "no tiene tramo para el flujo '%s', que según el puerto hace fila en él",
            "the flow is missing under lanes of a stretch",
            "el flujo falta en lanes de algún tramo");

    private final String whatEn;
    private final String whatEs;
    private final String causeEn;
    private final String causeEs;

    Flaw(String whatEn, String whatEs, String causeEn, String causeEs) {
        this.whatEn = whatEn;
        this.whatEs = whatEs;
        this.causeEn = causeEn;
        this.causeEs = causeEs;
    }

    Text what(Object... arguments) {
        return new Text(whatEn.formatted(arguments), whatEs.formatted(arguments));
    }

    Text cause(Object... arguments) {
        return new Text(causeEn.formatted(arguments), causeEs.formatted(arguments));
    }
}
