namespace Assay.Retire.Legacy;

/// <summary>An entry of the register of models that predate Assay.</summary>
public sealed record LegacyRequest
{
    /// <summary>The name that it is known by.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What it decides, and about whom.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The day by which it is looked at again.</summary>
    public string ReviewBy { get; init; } = "";

    /// <summary>Path of its ONNX file, where it has one; null where it has none.</summary>
    public string? File { get; init; }

    /// <summary>Whether it is out of use.</summary>
    public bool Over { get; init; }
}
