using Assay.Bench.Drift;

return DriftBench.Run(Console.Out);
