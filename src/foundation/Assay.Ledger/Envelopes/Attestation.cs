namespace Assay.Ledger.Envelopes;

/// <summary>What a signature says about who acted.</summary>
public enum Attestation
{
    /// <summary>The actor's own key signed.</summary>
    Actor,

    /// <summary>A server's key signed for a person whose session it had authenticated: the weaker form, and shown as such.</summary>
    Session,
}
