namespace GoContainerGuard.Shell;

/// <summary>When a command is run, and what becomes of its failure.</summary>
internal readonly record struct ShellSituation(ShellScope Scope, Certainty Certainty, ShellFact FailureStops);
