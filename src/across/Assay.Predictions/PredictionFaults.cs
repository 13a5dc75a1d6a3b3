using Assay.Kernel;

namespace Assay.Predictions;

/// <summary>What can stand in the way of logging.</summary>
public static class PredictionFaults
{
    /// <summary>More waits to be written than may.</summary>
    public const string Full = "predictions.full";

    /// <summary>The log cannot be written.</summary>
    public const string Unavailable = "predictions.unavailable";

    /// <summary>More waits to be written than may.</summary>
    public static Problem IsFull(string model) => new(Full, $"The log of the model '{model}' has as much waiting to be written as it may, so the answer is held back.", "Send the request again after the time in Retry-After.");

    /// <summary>The log cannot be written.</summary>
    public static Problem NotWritten(string model, string why) => new(Unavailable, $"The prediction of the model '{model}' could not be logged, so the answer is held back: {why}", "See that the home's disk has room and can be written to.");
}
