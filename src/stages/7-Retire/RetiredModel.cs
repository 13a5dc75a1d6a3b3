using Assay.Kernel;
using Assay.Retire.Records;

namespace Assay.Retire;

/// <summary>That a model is out of use, and why.</summary>
/// <param name="Model">The ONNX file's digest.</param>
/// <param name="Record">The record that took it out of use: of the deletion, or that it was about to begin.</param>
/// <param name="Since">When.</param>
/// <param name="Trigger">What set it off.</param>
public sealed record RetiredModel(Digest Model, string Record, DateTimeOffset Since, RetireTrigger Trigger)
{
    /// <summary>The name that it has on the register of models that predate the records; null for a model that was made here.</summary>
    public string? Legacy { get; init; }

    /// <summary>The reason in a sentence, for whoever asks the model something.</summary>
    public string Sentence => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The model {Model.ToString()[..12]}… was retired on {Since:yyyy-MM-dd}: {(Legacy is null ? Why : $"it is '{Legacy}' on the register, and out of use")}. See record {Record}.");

    private string Why => Trigger switch
    {
        RetireTrigger.Superseded => "another model takes its place",
        RetireTrigger.Unneeded => "its answers are no longer needed",
        RetireTrigger.Performance => "it is no longer good enough",
        RetireTrigger.Risk => "it does or may do harm",
        _ => "a law, a contract or a licence ends its use",
    };
}
