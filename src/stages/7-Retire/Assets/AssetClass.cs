namespace Assay.Retire.Assets;

/// <summary>What kind of thing is kept or deleted; each has its own retention.</summary>
public enum AssetClass
{
    /// <summary>The model's own files: the ONNX file and its signature.</summary>
    Model,

    /// <summary>Tables that it was trained and tested on.</summary>
    Data,

    /// <summary>Files of the log of what it was asked and answered, and of the labels told later.</summary>
    Logs,

    /// <summary>Everything else that records about the model name: reports, plots.</summary>
    Documents,
}
