"""Facts about running: sums, longest runs, spikes."""
