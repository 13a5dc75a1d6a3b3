using Assay.Ledger.Store;
using Assay.Stores.Embedded.Sqlite;

namespace Stores.Tests.Sqlite;

public sealed class SqliteLedgerComplianceTests : LedgerStoreCompliance
{
    protected override ILedgerStore Open() => OpenIn(Folder);

    protected override ILedgerStore OpenIn(TemporaryFolder folder) => new SqliteLedgerStore(folder.At("ledger.db"), Ledgers.Signer.Sign);
}
