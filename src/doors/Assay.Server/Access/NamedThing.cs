namespace Assay.Server.Access;

/// <summary>How a request names the thing that it is about.</summary>
internal enum NamedThing
{
    /// <summary>It is about nothing in particular: whoever is signed in may ask.</summary>
    Nothing,

    /// <summary>Administrators alone may ask.</summary>
    Server,

    /// <summary>The person of a name: themselves, and administrators, may ask.</summary>
    Person,

    /// <summary>An experiment, by its identifier.</summary>
    Experiment,

    /// <summary>An experiment by its identifier, anywhere in the body.</summary>
    ExperimentWithin,

    /// <summary>An experiment, by its name.</summary>
    ExperimentName,

    /// <summary>A run: what holds for its experiment.</summary>
    Run,

    /// <summary>A logged model: what holds for its experiment.</summary>
    LoggedModel,

    /// <summary>A trace: what holds for its experiment.</summary>
    Trace,

    /// <summary>An issue: what holds for its experiment.</summary>
    Issue,

    /// <summary>A registered model, by its name.</summary>
    RegisteredModel,

    /// <summary>A scorer, by its experiment and its name.</summary>
    Scorer,

    /// <summary>Artifacts by their path, which begins with an experiment's identifier.</summary>
    ArtifactPath,

    /// <summary>An experiment, by a header of OpenTelemetry's exporters.</summary>
    ExperimentHeader,
}
