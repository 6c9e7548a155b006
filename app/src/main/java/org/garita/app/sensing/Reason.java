package org.garita.app.sensing;

import java.util.Locale;
import org.garita.kernel.text.Text;

/** Why a row cannot be used, and what probably led to it, in both languages. */
public enum Reason {
    NOT_A_ROW(
            "the row has other columns than the header, or a quote that is not closed",
            "el renglón tiene otras columnas que el encabezado, o comillas sin cerrar",
            "a file that was cut off, or a comma inside a value",
            "un archivo cortado, o una coma dentro de un valor"),
    NOT_TEXT(
            "the row is no text in UTF-8, or is too long",
            "el renglón no es texto en UTF-8, o es demasiado largo",
            "another encoding, or no table at all",
            "otra codificación, o no es una tabla"),
    MISSING_COLUMN(
            "the table lacks this column, so none of it is used",
            "a la tabla le falta esta columna, por lo que no se usa nada de ella",
            "a header of another format, or none",
            "un encabezado de otro formato, o ninguno"),
    MISSING_VALUE(
            "the value is empty",
            "el valor está vacío",
            "a field that the sensor left out",
            "un campo que el sensor omitió"),
    NOT_A_TIME(
            "is no time as the layout promises it: UTC with Z, or local time of the port without a zone",
            "no es una hora como la promete el trazado: UTC con Z, u hora local del puerto sin zona",
            "a sensor whose clock was set to another zone, or another order of day and month",
            "un sensor con el reloj en otra zona, u otro orden de día y mes"),
    IN_THE_FUTURE(
            "is later than its arrival by more than a clock error can explain",
            "es posterior a su llegada por más de lo que explica un error de reloj",
            "the sensor's clock, or its zone, is wrong",
            "el reloj del sensor, o su zona, está mal"),
    TOO_OLD(
            "is older than what is taken in",
            "es más antiguo de lo que se acepta",
            "a sensor without a clock, or a backlog sent too late",
            "un sensor sin reloj, o un atraso enviado demasiado tarde"),
    OUTSIDE_RECORDING(
            "lies outside the time that the layout says was recorded",
            "queda fuera del tiempo que según el trazado se grabó",
            "rows of another run, or a wrong year",
            "renglones de otra corrida, o un año equivocado"),
    TOO_LATE_IN_FILE(
            "stands thousands of rows after later ones",
            "está miles de renglones después de otros posteriores",
            "two files were joined, or the table was sorted by another column",
            "se unieron dos archivos, o la tabla se ordenó por otra columna"),
    UNKNOWN_SENSOR(
            "is no sensor of this layout",
            "no es un sensor de este trazado",
            "a misspelling, or a sensor that was added and not registered",
            "un error de escritura, o un sensor agregado sin registrar"),
    SENSOR_OF_ANOTHER(
            "is a sensor of another vendor or of another crossing",
            "es un sensor de otro proveedor o de otro cruce",
            "two readers were swapped, or the batch went to the wrong address",
            "se intercambiaron dos lectores, o el lote se envió a la dirección equivocada"),
    PLAN_OF_ANOTHER(
            "is told by a vendor who may not tell the lane plan here",
            "lo informa un proveedor que aquí no puede informar el plan de carriles",
            "the wrong key, or the register lacks the vendor",
            "la clave equivocada, o al registro le falta el proveedor"),
    OTHER_KIND(
            "does not go with this sensor",
            "no corresponde a este sensor",
            "the readers were swapped, or rows stand in the wrong table",
            "se intercambiaron los lectores, o los renglones están en la tabla equivocada"),
    BAD_TOKEN(
            "is no device or plate: 12 hexadecimal digits, or 7 letters and digits",
            "no es un dispositivo ni una placa: 12 dígitos hexadecimales, o 7 letras y dígitos",
            "an incomplete reading, or a placeholder",
            "una lectura incompleta, o un valor de relleno"),
    UNKNOWN_LANE(
            "is no lane of the place where this sensor stands",
            "no es un carril del lugar donde está este sensor",
            "a lane that was renamed, or a sensor that tells no lanes",
            "un carril que cambió de nombre, o un sensor que no distingue carriles"),
    UNKNOWN_CLASS(
            "is no vehicle class of this layout",
            "no es una clase de vehículo de este trazado",
            "a class that was renamed, or a counter that tells no classes",
            "una clase que cambió de nombre, o un contador que no distingue clases"),
    UNKNOWN_STAGE(
            "is no stage of this layout",
            "no es una etapa de este trazado",
            "a misspelling, or a plan of another port",
            "un error de escritura, o un plan de otro puerto"),
    BAD_NUMBER(
            "is no number that can be right here",
            "no es un número que pueda ser correcto aquí",
            "a unit, a decimal comma, a negative number, or a counter that overflowed",
            "una unidad, una coma decimal, un número negativo, o un contador desbordado"),
    NOT_YES_OR_NO("must be true or false", "debe ser true o false", "another word for it", "otra palabra para decirlo");

    private final String whatEn;
    private final String whatEs;
    private final String causeEn;
    private final String causeEs;

    Reason(String whatEn, String whatEs, String causeEn, String causeEs) {
        this.whatEn = whatEn;
        this.whatEs = whatEs;
        this.causeEn = causeEn;
        this.causeEs = causeEs;
    }

    /** What is wrong. */
    public Text what() {
        return new Text(whatEn, whatEs);
    }

    /** What probably led to it. */
    public Text cause() {
        return new Text(causeEn, causeEs);
    }

    /** Lower-case word for files and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one with this {@link #code()}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
