-- What waits for the customs of a country, and what a carrier has on the road, is looked for each time somebody opens the first page.
create index movement_for_customs on movement (state) where state in ('UNDER_CONTROL', 'AT_FRONTIER', 'ARRIVED', 'UNLOADING',
  'CONTROL_RESULT', 'DISCREPANCY', 'NOT_ARRIVED', 'ENQUIRY', 'RECOVERY');
create index movement_carried on movement (carrier)
  where carrier is not null and state in ('RELEASED', 'IN_TRANSIT', 'AT_FRONTIER', 'NOT_ARRIVED', 'ENQUIRY');
