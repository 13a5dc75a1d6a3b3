using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Projects.Steps;

/// <summary>Parses a stored envelope.</summary>
/// <param name="envelope">As the store gave it.</param>
public delegate RecordEntry ReadRecord(StoredEnvelope envelope);
