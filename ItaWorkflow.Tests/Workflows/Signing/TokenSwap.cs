using System.Security.Cryptography.Pkcs;
using System.Text;
using ItaWorkflow.Workflows.Signing;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>A forger's work: another signature's time-stamp in the one hole that no digest covers.</summary>
internal static class TokenSwap
{
    public static byte[] Swap(byte[] pdf, byte[] donor)
    {
        var (mine, theirs) = (Decode(SignatureParts.Of(pdf, "step-1").Cms), Decode(SignatureParts.Of(donor, "step-3").Cms));
        var signer = mine.SignerInfos[0];
        signer.RemoveUnsignedAttribute(signer.UnsignedAttributes[0].Values[0]);
        mine.SignerInfos[0]
            .AddUnsignedAttribute(
                new(CadesSignature.TimestampToken, theirs.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData)
            );

        var forged = pdf.ToArray();
        var hole = forged.AsSpan().LastIndexOf("/Contents <"u8) + 11;
        var length = forged.AsSpan(hole).IndexOf((byte)'>');
        var encoded = mine.Encode();
        Array.Resize(ref encoded, length / 2);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(encoded)).CopyTo(forged, hole);
        return forged;
    }

    private static SignedCms Decode(byte[] cms)
    {
        var message = new SignedCms(new ContentInfo([]), detached: true);
        message.Decode(cms);
        return message;
    }
}
