namespace Assay.Ledger.Keys;

/// <summary>How a key came to be bound to a person.</summary>
public enum KeyEnrolmentManner
{
    /// <summary>The holder said whose it is; nobody checked.</summary>
    SelfStated,

    /// <summary>Somebody who was already enrolled vouched for it, and signed the enrolment.</summary>
    Introduced,

    /// <summary>A server had authenticated the person by its identity provider, and signed the enrolment.</summary>
    Authenticated,
}
