"""An invented provider, "Harbor Social", its data and the papers it is served: the main job, end to end."""
