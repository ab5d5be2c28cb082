package org.reachable.pages.outage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a pack, and whether it is as it was then. It needs no password: the signature covers the file as it lies there, and
 * every byte of the file must be covered by it, be the signature itself, or be the noughts after it.
 */
final class PackCheck {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PackCheck() {}

    /**
     * What came of it.
     *
     * @param changed what is wrong with it; null where it is as it was signed
     * @param signer who signed; null where nobody can be told
     */
    record Report(@Nullable String changed, @Nullable Signer signer) {

        private static Report changed(String how) {
            return new Report(how, null);
        }
    }

    /**
     * Who signed.
     *
     * @param name as the certificate says it
     * @param fingerprint SHA-256 of the certificate
     * @param at when, by the clock of the server that signed
     */
    record Signer(String name, String fingerprint, @Nullable Instant at) {}

    /** Where in a file its signature stands: from the sign that begins it to behind the one that ends it. */
    record Place(int begins, int ends) {

        /** Null where there is none, or where it does not leave all the rest to be covered. */
        static @Nullable Place in(byte[] file) {
            MatchResult range = lastRange(file);
            if (range == null) {
                return null;
            }
            long begins = number(range.group(2), file.length);
            long ends = number(range.group(3), file.length);
            boolean all = range.group(1).equals("0")
                    && begins > 0
                    && ends > begins + 1
                    && ends + number(range.group(4), file.length) == file.length;
            return all && file[(int) begins] == '<' && file[(int) ends - 1] == '>'
                    ? new Place((int) begins, (int) ends)
                    : null;
        }
    }

    static Report of(byte[] file) {
        Place place = Place.in(file);
        if (place == null) {
            return Report.changed(
                    "No signature covers all of it: it was never signed, or something was added or cut off");
        }
        String written =
                new String(file, place.begins() + 1, place.ends() - place.begins() - 2, StandardCharsets.ISO_8859_1);
        byte[] signature;
        try {
            signature = HEX.parseHex(written);
        } catch (IllegalArgumentException notHex) {
            return Report.changed("The signature was overwritten");
        }
        // A small letter would mean the same.
        if (!HEX.formatHex(signature).equals(written)) {
            return Report.changed("The signature was overwritten");
        }
        byte[] covered = new byte[place.begins() + file.length - place.ends()];
        System.arraycopy(file, 0, covered, 0, place.begins());
        System.arraycopy(file, place.ends(), covered, place.begins(), file.length - place.ends());
        return verified(covered, signature);
    }

    private static @Nullable MatchResult lastRange(byte[] file) {
        Matcher matcher = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return matcher.results().reduce((_, later) -> later).orElse(null);
    }

    /** One that no file of this length can mean is none. */
    private static long number(String written, int length) {
        return written.length() > 10 || Long.parseLong(written) > length ? -1 : Long.parseLong(written);
    }

    private static Report verified(byte[] covered, byte[] padded) {
        try {
            byte[] signature = first(padded);
            if (!startsWith(padded, signature) || !isNoughts(padded, signature.length)) {
                return Report.changed("Something was written behind the signature");
            }
            var signed = new CMSSignedData(new CMSProcessableByteArray(covered), signature);
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            @SuppressWarnings("unchecked")
            X509CertificateHolder holder = (X509CertificateHolder) signed.getCertificates()
                    .getMatches(signer.getSID())
                    .iterator()
                    .next();
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))
                            && Arrays.equals(signature, asWeWrite(signer, holder))
                    ? new Report(null, signer(certificate, signer))
                    : Report.changed("It was changed after it was signed");
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException unreadable) {
            return Report.changed("It was changed after it was signed");
        } catch (RuntimeException unreadable) {
            // Bouncy Castle answers some broken bytes so.
            return Report.changed("The signature was overwritten");
        }
    }

    /** The frame around what is signed is not signed itself. There is one way in which we write it. */
    private static byte[] asWeWrite(SignerInformation signer, X509CertificateHolder certificate) throws IOException {
        SignerInfo read = signer.toASN1Structure();
        var algorithms = new DefaultDigestAlgorithmIdentifierFinder();
        var info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate.toASN1Structure())),
                algorithms.find(signer.getDigestAlgorithmID().getAlgorithm()),
                read.getAuthenticatedAttributes(),
                new AlgorithmIdentifier(
                        read.getDigestEncryptionAlgorithm().getAlgorithm(),
                        read.getDigestEncryptionAlgorithm().getParameters() == null ? null : DERNull.INSTANCE),
                read.getEncryptedDigest(),
                (ASN1Set) null);
        var data = new SignedData(
                new DERSet(info.getDigestAlgorithm()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificate.toASN1Structure()),
                null,
                new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    }

    /** What stands first, written in the one way there is to write it. */
    static byte[] first(byte[] padded) throws IOException {
        try (var bytes = new ASN1InputStream(padded)) {
            return bytes.readObject().getEncoded(ASN1Encoding.DER);
        }
    }

    private static boolean startsWith(byte[] padded, byte[] signature) {
        return padded.length >= signature.length
                && Arrays.equals(padded, 0, signature.length, signature, 0, signature.length);
    }

    private static boolean isNoughts(byte[] padded, int from) {
        for (int i = from; i < padded.length; i++) {
            if (padded[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Signer signer(X509Certificate certificate, SignerInformation signer)
            throws GeneralSecurityException {
        var time = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        return new Signer(
                certificate.getSubjectX500Principal().getName(),
                fingerprint(certificate),
                time == null
                        ? null
                        : Time.getInstance(time.getAttrValues().getObjectAt(0))
                                .getDate()
                                .toInstant());
    }

    static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }
}
