namespace Assay.Tracking.Access;

/// <summary>What permissions are given for.</summary>
public enum AccessTargetKind
{
    /// <summary>An experiment with its runs, logged models and traces, by its identifier.</summary>
    Experiment,

    /// <summary>A registered model or a prompt with its versions, by its name.</summary>
    RegisteredModel,

    /// <summary>A scorer, by its experiment's identifier and its name.</summary>
    Scorer,
}
