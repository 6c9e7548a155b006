package org.garita.app.sensing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.intake.BadBatch;
import org.garita.app.sensing.intake.SensorIntake;
import org.garita.app.sensing.intake.SensorIntake.Request;
import org.garita.app.sensing.register.VendorKeys;
import org.garita.app.sensing.store.Outcome;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.kernel.place.CrossingId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors send what their sensors tell. */
@RestController
@Tag(name = "Sensing", description = "Intake of sensor readings, for vendors with a key.")
class IntakeApi {
    static final String ADDRESS = "/api/v1/sensing/{crossing}/batches";

    private static final String BEARER = "Bearer ";
    private static final Pattern BATCH_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");
    private static final Pattern CROSSING = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int WRONG_KEYS_A_MINUTE = 60;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final SensorIntake intake;
    private final VendorKeys keys;
    private final SensingSettings settings;
    private final IntakeRate batches;
    private final IntakeRate wrongKeys;

    IntakeApi(SensorIntake intake, VendorKeys keys, SensingSettings settings, Clock clock) {
        this.intake = intake;
        this.keys = keys;
        this.settings = settings;
        this.batches = new IntakeRate(clock, settings.batchesAMinute());
        this.wrongKeys = new IntakeRate(clock, WRONG_KEYS_A_MINUTE);
    }

    @PostMapping(ADDRESS)
    @Operation(
            summary = "Send a batch of readings",
            description =
                    "Bearer key of the vendor; header Batch-Id; JSON {table, rows} or CSV with a header. Answered when it is on disk. The same id with the same content gets the same answer, with other content 409; 503 with Retry-After means: nothing kept, send again.")
    ResponseEntity<String> take(
            @PathVariable String crossing,
            @RequestHeader(value = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(value = "Batch-Id", required = false) @Nullable String batchId,
            HttpServletRequest http)
            throws IOException, BadBatch, StoreBusy, InterruptedException, ExecutionException {
        String key = key(authorization);
        Vendor vendor = vendor(key, http.getRemoteAddr());
        Request request = new Request(sensed(crossing), vendor, key, id(batchId), json(http));
        byte[] body = body(http);
        Outcome outcome = outcome(request, body);
        if (!outcome.same(SensorIntake.fingerprint(request, body))) {
            throw IntakeRefused.of(
                    HttpStatus.CONFLICT,
                    "a batch with this id is here already, with other content or sent under another key. Give each batch an id of its own.",
                    "ya hay un lote con este identificador, con otro contenido o enviado con otra clave. Dé a cada lote un identificador propio.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Batch-Repeated", String.valueOf(outcome.repeated()))
                .body(outcome.head().answer());
    }

    private Outcome outcome(Request request, byte[] body)
            throws BadBatch, StoreBusy, InterruptedException, ExecutionException {
        try {
            return intake.take(request, body).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw IntakeRefused.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "the disk did not answer in time. Send the batch again under the same id.",
                    "el disco no respondió a tiempo. Envíe el lote de nuevo con el mismo identificador.");
        }
    }

    private static String key(@Nullable String authorization) {
        String given = authorization == null ? "" : authorization;
        return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? given.substring(BEARER.length()).strip()
                : "";
    }

    /** Wrong keys are counted by address, so that nobody tries many; a vendor's batches by vendor. */
    private Vendor vendor(String key, String address) {
        if (!wrongKeys.wouldPass(address)) {
            throw tooMany();
        }
        Optional<Vendor> vendor = key.isEmpty()
                ? Optional.empty()
                : keys.vendor(key).flatMap(intake::vendor).filter(known -> !known.virtual());
        if (vendor.isEmpty()) {
            wrongKeys.mayPass(address);
            throw IntakeRefused.of(
                    HttpStatus.UNAUTHORIZED,
                    "no vendor has this key. Send it as Authorization: Bearer KEY; a revoked key opens nothing.",
                    "ningún proveedor tiene esta clave. Envíela como Authorization: Bearer CLAVE; una clave revocada no abre nada.");
        }
        if (!batches.mayPass(vendor.get().id())) {
            throw tooMany();
        }
        return vendor.get();
    }

    private static IntakeRefused tooMany() {
        return IntakeRefused.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too many in this minute. Send larger batches, or wait for the next minute.",
                "demasiados en este minuto. Envíe lotes más grandes, o espere al siguiente minuto.");
    }

    private SensedCrossing sensed(String crossing) {
        Optional<SensedCrossing> sensed =
                CROSSING.matcher(crossing).matches() ? intake.sensed(new CrossingId(crossing)) : Optional.empty();
        return sensed.orElseThrow(
                () -> IntakeRefused.of(
                        HttpStatus.NOT_FOUND,
                        "no sensors are registered at a crossing of this name. Ids of crossings are listed in /api/v1/crossings.json.",
                        "no hay sensores registrados en un cruce con este nombre. Los identificadores están en /api/v1/crossings.json."));
    }

    private static String id(@Nullable String batchId) {
        if (batchId == null || !BATCH_ID.matcher(batchId).matches()) {
            throw IntakeRefused.of(
                    HttpStatus.BAD_REQUEST,
                    "the header Batch-Id must be 1 to 80 letters, digits and . _ : - and begin with a letter or digit.",
                    "el encabezado Batch-Id debe tener de 1 a 80 letras, dígitos y . _ : - y empezar con letra o dígito.");
        }
        return batchId;
    }

    private static boolean json(HttpServletRequest http) {
        String type = String.valueOf(http.getContentType());
        boolean json = type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        if ((!json && !type.startsWith("text/csv")) || http.getHeader("Content-Encoding") != null) {
            throw IntakeRefused.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "the body must be application/json or text/csv, not compressed.",
                    "el cuerpo debe ser application/json o text/csv, sin comprimir.");
        }
        return json;
    }

    /** The whole body, or nothing: one that ends before its length makes the reading fail. */
    private byte[] body(HttpServletRequest http) throws IOException {
        byte[] body = http.getInputStream().readNBytes(settings.largestBody() + 1);
        if (body.length > settings.largestBody()) {
            throw IntakeRefused.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "a batch has at most %d bytes. Send it in parts.".formatted(settings.largestBody()),
                    "un lote tiene a lo más %d bytes. Envíelo en partes.".formatted(settings.largestBody()));
        }
        return body;
    }
}
