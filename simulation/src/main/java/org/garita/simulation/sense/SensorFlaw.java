package org.garita.simulation.sense;

import org.garita.kernel.text.Text;

/** What can be wrong with the sensors of a port, and what probably led to it, in both languages. */
enum SensorFlaw {
    OTHER_PORT(
            "is not the port that was given, which is %s",
            "no es el puerto indicado, que es %s",
            "the sensors of another port were named",
            "se indicaron los sensores de otro puerto"),
    NO_SENSOR("has no sensor", "no tiene ningún sensor", "the list is still to be filled in", "falta llenar la lista"),
    NOT_A_CHANCE(
            "must lie between 0 and 1",
            "debe estar entre 0 y 1",
            "a percentage was typed: 0.8 is 80 %%",
            "se escribió un porcentaje: 0.8 es el 80 %%"),
    OUT_OF_RANGE(
            "must lie between %s and %s",
            "debe estar entre %s y %s",
            "another unit (minutes for seconds, kilometres for metres), or a slipped decimal point",
            "otra unidad (minutos en vez de segundos, kilómetros en vez de metros) o el punto decimal fuera de lugar"),
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
    UNKNOWN_ROAD(
            "is no road of this port; it has: %s",
            "no es un camino de este puerto; tiene: %s",
            "a misspelling, or the road is not described in the port's file",
            "un error de escritura, o el camino no está descrito en el archivo del puerto"),
    UNKNOWN_STAGE(
            "is no stage of this port; it has: %s",
            "no es una etapa de este puerto; tiene: %s",
            "a misspelling, or a stage that was renamed or removed",
            "un error de escritura, o una etapa que cambió de nombre o se quitó"),
    UNKNOWN_CLASS(
            "is no class of this port; it has: %s",
            "no es una clase de este puerto; tiene: %s",
            "a misspelling; classes are the ids of the port's flows",
            "un error de escritura; las clases son los identificadores de los flujos del puerto"),
    BEYOND_ROAD(
            "lies beyond the road, which is %s m long",
            "queda más allá del camino, que mide %s m",
            "kilometres and metres were mixed, or the road goes on further than described",
            "se mezclaron kilómetros y metros, o el camino sigue más allá de lo descrito"),
    NOBODY_PASSES(
            "is passed by none of the classes that the sensor sees",
            "no lo pasa ninguna de las clases que ve el sensor",
            "the place lies before the first stretch of the road, or classes names others than those that come here",
            "el lugar queda antes del primer tramo del camino, o classes indica otras que las que llegan aquí"),
    ONLY_AT_STAGE(
            "needs a sensor at the lanes of a stage",
            "requiere un sensor en los carriles de una etapa",
            "beside a road nothing tells which lane of the stage a vehicle will take",
            "junto a un camino nada indica qué carril de la etapa tomará un vehículo"),
    ONLY_BESIDE_ROAD(
            "must be seen along a road",
            "debe verse a lo largo de un camino",
            "a camera was given a stage; name the road under road instead",
            "se dio una etapa a una cámara; indique el camino en road"),
    NOT_RANDOMISED(
            "must be 0: only Bluetooth and Wi-Fi devices show random addresses",
            "debe ser 0: solo los dispositivos Bluetooth y Wi-Fi muestran direcciones aleatorias",
            "the line was copied from another technology",
            "el renglón se copió de otra tecnología");

    private final String whatEn;
    private final String whatEs;
    private final String causeEn;
    private final String causeEs;

    SensorFlaw(String whatEn, String whatEs, String causeEn, String causeEs) {
        this.whatEn = whatEn;
        this.whatEs = whatEs;
        this.causeEn = causeEn;
        this.causeEs = causeEs;
    }

    Text what(Object... arguments) {
        return new Text(whatEn.formatted(arguments), whatEs.formatted(arguments));
    }

    Text cause() {
        return new Text(causeEn.formatted(), causeEs.formatted());
    }
}
