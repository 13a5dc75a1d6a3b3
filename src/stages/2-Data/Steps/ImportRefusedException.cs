namespace Assay.Data.Steps;

/// <summary>Carries a refused import past the artifact store, which would otherwise keep the empty file. Never leaves the step.</summary>
internal sealed class ImportRefusedException : Exception;
