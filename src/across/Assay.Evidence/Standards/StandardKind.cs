namespace Assay.Evidence.Standards;

/// <summary>What a standard asks about.</summary>
public enum StandardKind
{
    /// <summary>What a person knows, can do and how they behave; evidence is a person's own.</summary>
    Competence,

    /// <summary>How an organisation manages: outcomes that records of any of its people speak for.</summary>
    Framework,

    /// <summary>What a law wants documented of one system.</summary>
    Regulation,
}
