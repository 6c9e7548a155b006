package org.garita.app.accord.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.accord.Accords;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.canonical.CanonicalJson;
import org.garita.app.accord.journal.DocumentFormat;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A document as the public reads it, and the files with which anyone can check it without trusting this page. */
@Controller
@RequestMapping("/{language:en|es}/documents/{hash:[0-9a-f]{64}}")
class DocumentController {
    private static final MediaType JSON_LINES = new MediaType("application", "jsonl", StandardCharsets.UTF_8);

    private final Accords accords;
    private final DocumentPages pages;

    DocumentController(Accords accords, DocumentPages pages) {
        this.accords = accords;
        this.pages = pages;
    }

    @GetMapping
    String page(
            @PathVariable String hash,
            @RequestParam Optional<String> copy,
            @RequestParam Optional<String> compare,
            Locale locale,
            Model model) {
        Language language = Language.of(locale);
        DocumentFile file = find(hash);
        model.addAttribute("page", pages.page(file, alternat(copy, language), compared(file, compare), language));
        return "accord/document";
    }

    @GetMapping("/document.json")
    ResponseEntity<byte[]> document(@PathVariable String hash) {
        return download(
                DocumentFormat.bytes(find(hash).document()),
                MediaType.APPLICATION_JSON,
                "document-" + brief(hash) + ".json");
    }

    @GetMapping("/rows.jsonl")
    ResponseEntity<byte[]> rows(@PathVariable String hash) {
        String lines =
                find(hash).rows().stream().map(row -> RowViews.line(row) + "\n").collect(Collectors.joining());
        return download(lines.getBytes(StandardCharsets.UTF_8), JSON_LINES, "rows-" + brief(hash) + ".jsonl");
    }

    @GetMapping("/keys.json")
    ResponseEntity<byte[]> keys(@PathVariable String hash) {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Country country : Country.values()) {
            KeyRing ring = KeyRing.of(country, accords);
            find(hash).rows().stream()
                    .filter(row -> row.country() == country)
                    .map(JournalRow::keyId)
                    .distinct()
                    .flatMap(id -> ring.find(id).stream())
                    .forEach(key -> keys.add(Map.of(
                            "id", key.id(),
                            "office", key.office().value(),
                            "public_key", key.publicKey(),
                            "given_by", RowViews.line(key.given()))));
        }
        return download(
                CanonicalJson.bytes(Map.of("keys", keys)), MediaType.APPLICATION_JSON, "keys-" + brief(hash) + ".json");
    }

    @GetMapping("/check-document.py")
    ResponseEntity<byte[]> script() throws IOException {
        return download(
                new ClassPathResource("check/check-document.py").getContentAsByteArray(),
                new MediaType("text", "x-python", StandardCharsets.UTF_8),
                "check-document.py");
    }

    private static ResponseEntity<byte[]> download(byte[] bytes, MediaType type, String fileName) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(bytes);
    }

    private static String brief(String hash) {
        return new Hash(hash).brief();
    }

    static Alternat alternat(Optional<String> copy, Language language) {
        return copy.map(code -> new Alternat("us".equals(code) ? Country.US : Country.MX))
                .orElse(Alternat.usual(language));
    }

    /** Only a version of the same lineage can be compared; anything else is ignored. */
    private Optional<DocumentFile> compared(DocumentFile file, Optional<String> other) {
        return other.flatMap(hex -> accords.versions(file.document().id()).stream()
                .filter(version -> version.hash().hex().equals(hex))
                .filter(version -> !version.hash().equals(file.hash()))
                .findFirst());
    }

    private DocumentFile find(String hash) {
        return accords.find(new Hash(hash))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no document with the hash " + hash + " on this node"));
    }
}
