namespace Assay.Ledger.Envelopes;

/// <summary>A statement in a buffer of the thread that wrote it, with what is signed around it: nothing is copied. Good until the thread writes the next.</summary>
internal readonly ref struct WrittenStatement(ReadOnlySpan<byte> encoding, int payloadAt, Range bodyAt)
{
    /// <summary>The <see cref="PreAuthenticationEncoding"/>.</summary>
    public ReadOnlySpan<byte> Encoding { get; } = encoding;

    /// <summary>The statement's JSON: the end of <see cref="Encoding"/>.</summary>
    public ReadOnlySpan<byte> Payload => Encoding[payloadAt..];

    /// <summary>The JSON of its body: a part of <see cref="Payload"/>.</summary>
    public ReadOnlySpan<byte> Body => Payload[bodyAt];
}
